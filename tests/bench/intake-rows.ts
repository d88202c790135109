import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const goods = [
  'Keripik singkong',
  'Kopi robusta',
  'Batik tulis',
  'Tas anyaman pandan',
  'Sambal roa',
  'Tenun lurik',
  'Gula aren',
  'Sabun sereh',
  'Topeng kayu',
  'Wedang jahe',
  'Dodol nanas',
  'Kemeja lurik',
  'Vas gerabah',
  'Madu hutan',
  'Kerupuk ikan',
  'Teh melati',
];
const traits = [
  'pedas',
  'manis',
  'asli',
  'premium',
  'tradisional',
  'kampung',
  'harum',
  'gurih',
  'halus',
  'pilihan',
  'keluarga',
  'pesisir',
  'lereng',
  'lawas',
];
const owners = [
  'Sumber Rejeki',
  'Mekar Jaya',
  'Dapur Ibu',
  'Tani Makmur',
  'Karya Desa',
  'Lestari',
  'Bina Usaha',
  'Rumah Kriya',
];
const cities = [
  'Kab. Garut',
  'Bandung',
  'Kota Surabaya',
  'Jakarta Timur',
  'Kab. Sleman',
  'Denpasar',
  'KAB. BOGOR',
  'Makassar',
  'Surakarta',
  'Kab. Jepara',
  'Padang',
  'Tangerang Selatan',
];
const rowsOfAShop = 20;

/** Writes a CSV of `count` distinct, well-formed rows as marketplaces export them: with tracked links and pictures. */
export async function writeRows(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  file.write('Nama Produk,Harga Produk,Nama Toko,Kota Toko,Banyaknya Terjual,Link,Gambar\n');
  for (let at = 0; at < count; at++) {
    const shop = Math.floor(at / rowsOfAShop);
    const name = `${pick(goods, at)} ${pick(traits, at * 7 + shop)} ${pick(traits, at * 3 + 1)} ${100 + (at % 40) * 25} gram no ${at}`;
    const price = `Rp${(5_000 + ((at * 37) % 900) * 500).toLocaleString('id-ID')}`;
    const link = `https://www.tokopedia.com/toko-${shop}/barang-${at}?extParam=src%3Dsearch&utm_source=salin`;
    const cells = [name, price, `${pick(owners, shop)} ${shop}`, pick(cities, shop), `${(at % 90) + 1}+ terjual`, link];
    const line = `${cells.join(',')},https://gambar.contoh.id/${at}.jpg\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}
