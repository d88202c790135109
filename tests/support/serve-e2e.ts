import '../../src/app/start.ts';
