import { MOTIF_VERSION } from '#ui/motif/motif.ts';
import { ofBoth, row } from './entry-row.ts';
import { helpdeskRoutes } from './helpdesk-routes.ts';
import {
  decided,
  makerStep,
  ofDuta,
  ofStaff,
  open,
  openFor,
  own,
  productStep,
  type RouteEntry,
  signIn,
} from './route-entry.ts';

/** Each file below `src/pages` with what it shows to whom. */
export const routeEntries: Record<string, RouteEntry[]> = {
  'studio/index.astro': [makerStep('')],
  'studio/profil/index.astro': [makerStep('/profil')],
  'studio/profil/nama.astro': [makerStep('/profil/nama')],
  'studio/profil/cerita.astro': [makerStep('/profil/cerita')],
  'studio/profil/foto.astro': [makerStep('/profil/foto')],
  'studio/profil/kontak.astro': [makerStep('/profil/kontak')],
  'studio/profil/pratinjau.astro': [makerStep('/profil/pratinjau')],
  'studio/riwayat.astro': [makerStep('/riwayat')],
  'studio/data.astro': [makerStep('/data'), own('/studio/data')],
  'studio/produk/[id]/index.astro': productStep(''),
  'studio/produk/[id]/nama.astro': productStep('/nama'),
  'studio/produk/[id]/cerita.astro': productStep('/cerita'),
  'studio/produk/[id]/foto.astro': productStep('/foto'),
  'studio/produk/[id]/harga.astro': productStep('/harga'),
  'studio/produk/[id]/rincian.astro': productStep('/rincian'),
  'studio/produk/[id]/pratinjau.astro': productStep('/pratinjau'),
  'studio/produk/[id]/keterangan.astro': productStep('/keterangan'),
  'studio/profil/keterangan.astro': [makerStep('/profil/keterangan')],
  // The paper of a claim: for who may edit its maker, and for who decides about it.
  'studio/bukti/[id].ts': [
    {
      path: ({ evidenceId }) => `/studio/bukti/${evidenceId}`,
      gets: {
        owned: row({ owner: '200', curator: '200', admin: '200' }, '404', signIn),
        unowned: row({ assistant: '200', curator: '200', admin: '200' }, '404', signIn),
      },
    },
  ],
  // Once verified; what waits is nobody's to see there.
  'klaim/[id].astro': [
    openFor(({ stampId }) => `/klaim/${stampId}`),
    openFor(({ claimId }) => `/klaim/${claimId}`, '404'),
  ],
  'studio/akun.astro': [own('/studio/akun')],
  'studio/unduh.ts': [own('/studio/unduh')],
  'studio/dampingan/index.astro': [ofStaff('/studio/dampingan')],
  'studio/dampingan/baru.astro': [ofStaff('/studio/dampingan/baru')],
  // Also where the maker has an owner, who may have no mail address.
  'studio/dampingan/[id].astro': [
    {
      path: ({ makerId }) => `/studio/dampingan/${makerId}`,
      gets: ofBoth(row({ assistant: '200', curator: '200', admin: '200' }, '404', signIn)),
    },
  ],
  'studio/klaim/[slug].astro': [
    { path: ({ sellerId }) => `/studio/klaim/pembuat-${sellerId}`, gets: ofBoth(row({}, '200', signIn)) },
  ],
  // The desk of whoever decides: everybody in their region, an admin in all.
  'kurasi/index.astro': [ofStaff('/kurasi')],
  'kurasi/[id].astro': [
    decided(({ submissionId }) => `/kurasi/${submissionId}`),
    decided(({ reportId }) => `/kurasi/${reportId}`),
    decided(({ ownershipClaimId }) => `/kurasi/${ownershipClaimId}`),
    decided(({ duta }) => `/kurasi/${duta.waitingId}`),
    decided(({ claimId }) => `/kurasi/${claimId}`),
    decided(({ guessId }) => `/kurasi/${guessId}`),
    // Equal terms change what everybody finds: the national team's alone.
    { path: ({ proposalId }) => `/kurasi/${proposalId}`, gets: ofBoth(row({ admin: '200' }, '404', signIn)) },
  ],
  // Of the region of the official, which is not always that of the product.
  'kurasi/duta.astro': [ofStaff('/kurasi/duta')],
  ...helpdeskRoutes,
  'duta/index.astro': [open('/duta')],
  'duta/[slug].astro': [
    openFor(({ duta }) => `/duta/${duta.slug}`),
    openFor(({ duta }) => `/duta/${duta.hiddenSlug}`, '404'),
  ],
  'meja-duta/index.astro': [ofDuta(() => '/meja-duta')],
  'meja-duta/[id]/index.astro': [ofDuta(({ duta }) => `/meja-duta/${duta.id}`)],
  'meja-duta/[id]/[dukungan].astro': [ofDuta(({ duta }) => `/meja-duta/${duta.id}/${duta.endorsementId}`)],
  // Whoever has the link that was sent to the official.
  'setuju/[token].astro': [
    openFor(({ duta }) => `/setuju/${duta.token}`),
    openFor(({ priceToken }) => `/setuju/${priceToken}`, '410'),
  ],
  'kurasi/padanan.astro': [ofStaff('/kurasi/padanan')],
  'kurasi/cari.astro': [ofStaff('/kurasi/cari?q=tenun')],
  'kurasi/pembuat/[slug].astro': [
    decided(({ makerId }) => `/kurasi/pembuat/${makerId}`),
    decided(({ makerId }) => `/kurasi/pembuat/pembuat-${makerId}`),
  ],
  'kurasi/produk/[slug].astro': [
    decided(({ productId }) => `/kurasi/produk/${productId}`),
    decided(({ draftId }) => `/kurasi/produk/produk-${draftId}`),
  ],
  'kurasi/riwayat.astro': [ofStaff('/kurasi/riwayat')],
  'kurasi/angka.astro': [ofStaff('/kurasi/angka')],
  'masuk/index.astro': [{ path: () => '/masuk', gets: ofBoth(row({}, '303 /studio', '200')) }],
  'masuk/kode.astro': [open('/masuk/kode', '303 /masuk')],
  'masuk/pendamping.astro': [open('/masuk/pendamping')],
  'keluar.astro': [open('/keluar')],
  // Whoever has the signed link of a letter.
  'harga/[token].astro': [
    openFor(({ priceToken }) => `/harga/${priceToken}`),
    openFor(({ stopToken }) => `/harga/${stopToken}`, '410'),
  ],
  'surat/[token].astro': [
    openFor(({ stopToken }) => `/surat/${stopToken}`),
    openFor(({ priceToken }) => `/surat/${priceToken}`, '410'),
  ],
  // What is public is so for everybody; a draft for nobody, its owner neither.
  'produk/[slug].astro': [
    openFor(({ productId }) => `/produk/produk-${productId}`),
    openFor(({ draftId }) => `/produk/produk-${draftId}`, '404'),
  ],
  'lapor/[slug].astro': [
    openFor(({ productId }) => `/lapor/produk-${productId}`),
    openFor(({ draftId }) => `/lapor/produk-${draftId}`, '404'),
  ],
  // Whoever has the number of a report, which nobody guesses.
  'lapor/jawaban/[id].astro': [open('/lapor/jawaban/tidak-ada', '404')],
  'pembuat/[slug].astro': [openFor(({ makerId }) => `/pembuat/pembuat-${makerId}`)],
  'ke/[listing].ts': [openFor(({ listingId }) => `/ke/${listingId}`, '302 www.tokopedia.com')],
  // Of what is public, for everybody; a link that was never made leads nowhere.
  'd/[code].astro': [open('/d/ABCDEFGH', '404')],
  'bagikan/[kind]/[key]/index.astro': [
    openFor(({ productId }) => `/bagikan/produk/produk-${productId}`),
    openFor(({ makerId }) => `/bagikan/pembuat/pembuat-${makerId}`),
    openFor(({ draftId }) => `/bagikan/produk/produk-${draftId}`, '404'),
    openFor(({ duta }) => `/bagikan/dukungan/${duta.waitingId}`, '404'),
    openFor(({ duta }) => `/bagikan/dukungan/${duta.endorsementId}`, '404'),
  ],
  'bagikan/[kind]/[key]/[file].ts': [
    openFor(({ productId }) => `/bagikan/produk/produk-${productId}/qr.svg`),
    openFor(({ draftId }) => `/bagikan/produk/produk-${draftId}/qr.svg`, '404'),
    openFor(({ duta }) => `/bagikan/dukungan/${duta.waitingId}/poster.pdf`, '404'),
    openFor(({ productId }) => `/bagikan/produk/produk-${productId}/1200x630.png`),
  ],
  'index.astro': [open('/')],
  'cari.astro': [open('/cari?q=kain')],
  'saran.ts': [open('/saran?q=kai')],
  'api/v1/search.ts': [open('/api/v1/search?q=kain')],
  'api/v1/[...path].ts': [open('/api/v1/makers', '404')],
  'kategori/index.astro': [open('/kategori')],
  'kategori/[slug].astro': [open('/kategori/kopi')],
  'daerah/index.astro': [open('/daerah')],
  'daerah/[province]/index.astro': [open('/daerah/nusa-tenggara-timur')],
  'daerah/[province]/[regency].astro': [open('/daerah/jawa-barat/garut')],
  'pembuat/index.astro': [open('/pembuat')],
  'koleksi/index.astro': [open('/koleksi')],
  'koleksi/[slug].astro': [open('/koleksi/tidak-ada', '404')],
  'simpan.astro': [open('/simpan')],
  'simpan/kartu.astro': [open('/simpan/kartu')],
  // Totals of ten makers or more.
  'data.astro': [open('/data')],
  'data/penjualan.csv.ts': [open('/data/penjualan.csv')],
  'capaian/index.astro': [open('/capaian')],
  'capaian/daerah.csv.ts': [open('/capaian/daerah.csv')],
  'capaian/sejarah.csv.ts': [open('/capaian/sejarah.csv')],
  'api/v1/progress.ts': [open('/api/v1/progress')],
  'tentang.astro': [open('/tentang')],
  'privasi.astro': [open('/privasi')],
  'ketentuan.astro': [open('/ketentuan')],
  'bantuan.astro': [open('/bantuan')],
  'motif/[version]/[kind]/[id].svg.ts': [openFor(({ productId }) => `/motif/${MOTIF_VERSION}/produk/${productId}.svg`)],
  'opensearch.xml.ts': [open('/opensearch.xml')],
  'robots.txt.ts': [open('/robots.txt')],
  'sitemap-index.xml.ts': [open('/sitemap-index.xml')],
  'sitemap-halaman.xml.ts': [open('/sitemap-halaman.xml')],
  'sitemap-produk-[number].xml.ts': [open('/sitemap-produk-1.xml')],
  'sitemap-pembuat-[number].xml.ts': [open('/sitemap-pembuat-1.xml')],
  // What the site shows of itself when something went wrong.
  '404.astro': [open('/tidak-ada', '404')],
  '429.astro': [open('/429', '404')],
  '500.astro': [open('/500', '500')],
};
