/** Finds the mentions of pages with the built extension in a real, headless Chromium. */
import { basename, dirname } from 'node:path';
import { topicIdOf } from '../../core/topics/topic';
import { launchChromium } from '../../tests/kit/chromium';
import { pageOf } from '../../tests/kit/chromium-page';
import type { DrivenChromium } from '../../tests/kit/driven-chromium';
import { type LoopbackServer, serveFolders } from '../../tests/kit/server';
import type { Annotation } from './annotation';
import { type PageReading, readPage } from './read-page';
import { isAddress } from './root';

export interface PageAnnotator {
  /** Annotates a file or a web address. Rejects where it cannot be opened or read to its end. */
  annotate(page: string, every: boolean): Promise<Annotation>;
  /** As `annotate`, with all there is to say. */
  read(page: string): Promise<PageReading>;
  /** Errors of ours since the last call. */
  takeErrors(): string[];
  stop(): Promise<void>;
}

/**
 * One browser for all files, with the network cut off and the files served on loopback; a second one, with a network,
 * from the first web address on.
 */
export async function createPageAnnotator(executable: string, extension: string): Promise<PageAnnotator> {
  const folders = new Map<string, string>();
  const server = await serveFolders(folders);
  const browsers = new Map<boolean, Promise<DrivenChromium>>();
  const browserFor = (cutOff: boolean) => {
    const browser = browsers.get(cutOff) ?? launchChromium({ executable, extension, cutOff });
    browsers.set(cutOff, browser);
    return browser;
  };
  let errors: string[] = [];
  const read = async (page: string) => {
    const isFile = !isAddress(page);
    const browser = await browserFor(isFile);
    const reading = await readInTab(browser, isFile ? addressOf(page, folders, server) : page);
    errors.push(...browser.takeErrors());
    return reading;
  };
  return {
    read,
    annotate: async (page, every) => toAnnotation(page, await read(page), every),
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    async stop() {
      for (const browser of browsers.values()) await (await browser).stop();
      server.close();
    },
  };
}

/** The loopback address of a file, whose folder is served from now on: what lies beside it is found too. */
function addressOf(path: string, folders: Map<string, string>, server: LoopbackServer): string {
  const folder = dirname(path);
  const known = [...folders].find(([, served]) => served === folder)?.[0];
  const name = known ?? `folder-${folders.size + 1}`;
  folders.set(name, folder);
  return `${server.origin}/${name}/${encodeURIComponent(basename(path))}`;
}

async function readInTab(browser: DrivenChromium, address: string): Promise<PageReading> {
  const tab = await browser.open(address);
  try {
    return await readPage(pageOf(tab));
  } finally {
    await tab.close();
  }
}

function toAnnotation(page: string, { words, ms, mentions }: PageReading, every: boolean): Annotation {
  const wanted = mentions.filter(({ painted }) => every || painted);
  return {
    page,
    words,
    ms,
    mentions: wanted.map(({ topic, text, certainty, by, context }) => ({
      topic: topicIdOf(topic),
      text,
      certainty,
      by,
      context,
    })),
  };
}
