import { expect, it } from 'vitest';
import { problemReport } from '@/core/settings/problem-report';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';

const FACTS = { version: '1.2.3', browser: 'Gecko/1', language: 'es-MX', packs: ['harbour (2026-07-01)'] };

it('says version, browser, language, packs, and that nothing was changed', () => {
  expect(problemReport(DEFAULT_SETTINGS, FACTS).split('\n').slice(0, 5)).toEqual([
    'Glosa 1.2.3',
    'Browser: Gecko/1',
    'Language: es-MX',
    'Packs: harbour (2026-07-01)',
    'Settings changed: none',
  ]);
});

it('says what was changed, but no site, name or topic', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    density: 'every' as const,
    kindsOff: ['slogan' as const],
    sitesOff: ['secret.example', 'two.example'],
    silencedNames: ['Somebody'],
    silencedTopics: ['harbour/secret-topic' as const],
  };
  const report = problemReport(settings, FACTS);
  expect(report).toContain('  density: "every"');
  expect(report).toContain('  kindsOff: ["slogan"]');
  expect(report).toContain('  sitesOff: 2 entries');
  expect(report).not.toMatch(/secret|Somebody/);
});
