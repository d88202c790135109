import { expect, test } from 'vitest';
import { composeReportAnswer } from './report-answer-mail.ts';

const report = {
  id: '7',
  name: 'Kain Biru',
  createdAt: new Date('2026-03-02T03:00:00Z'),
  finding: 'corrected',
} as const;

test('the answer says what was found, in the words of the curator, and where it stands', () => {
  const answer = 'Asalnya sudah kami betulkan.';
  const { subject, text } = composeReportAnswer({ ...report, answer }, 'https://k.example');
  expect(subject).toBe('Jawaban atas laporan Anda tentang Kain Biru');
  expect(text).toContain(
    'Laporan Anda benar. Halamannya sudah diperbaiki.\nKata kurator: Asalnya sudah kami betulkan.',
  );
  expect(text).toContain('https://k.example/lapor/jawaban/7');
  expect(text.split(/[.:\n]\s/).filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
});

test('of a page that is gone the answer names none', () => {
  const { subject } = composeReportAnswer({ ...report, name: null, answer: 'Sudah hilang.' }, 'https://k.example');
  expect(subject).toBe('Jawaban atas laporan Anda tentang halaman yang sudah tidak ada');
});
