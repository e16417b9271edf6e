/** What is done with a filter that the browser does not store. */
import { expect, it, vi } from 'vitest';
import { browser } from '@/platform/api';
import { storeFilter } from '@/platform/word-filter-store';

it('leaves none stored where there is no room, and says any other failure', async () => {
  const set = vi.spyOn(browser.storage.local, 'set');
  set.mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
  await expect(storeFilter('v', null)).resolves.toBeUndefined();
  set.mockRejectedValueOnce(new Error('the disk is gone'));
  await expect(storeFilter('v', null)).rejects.toThrow('the disk is gone');
});
