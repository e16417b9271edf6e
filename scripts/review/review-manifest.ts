/** What a store's reviewer looks for in a manifest. */
import reasons from '../../store/permissions.json';

export interface Manifest {
  manifest_version: number;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches?: string[]; world?: string }[];
  browser_specific_settings?: { gecko?: { data_collection_permissions?: { required?: string[] } } };
}

/** What would open the extension to pages or to code that is not in the package. */
const NEVER = [
  'web_accessible_resources',
  'externally_connectable',
  'content_security_policy',
  'sandbox',
  'update_url',
  'key',
] as const;

/** Every permission with the reason that store/permissions.json gives for it; null where it gives none. */
export function permissionReasons(manifest: Manifest): [permission: string, reason: string | null][] {
  const { permissions, optional_permissions, host_permissions, optional_host_permissions, content_scripts } = manifest;
  const lists = [permissions, optional_permissions, host_permissions, optional_host_permissions];
  const matches = content_scripts?.map((script) => script.matches) ?? [];
  const asked = new Set([...lists, ...matches].flatMap((list) => list ?? []));
  const known = new Map(Object.entries(reasons));
  return [...asked].map((permission) => [permission, known.get(permission) ?? null]);
}

/** What is wrong with a manifest, a line each; none where all is well. */
export function reviewManifest(manifest: Manifest, browser: 'chrome' | 'firefox'): string[] {
  const faults = NEVER.filter((key) => key in manifest).map((key) => `The manifest has ${key}.`);
  if (manifest.manifest_version !== 3) faults.push('The manifest is not of version 3.');
  for (const [permission, reason] of permissionReasons(manifest)) {
    if (reason === null) faults.push(`store/permissions.json gives no reason for ${permission}.`);
  }
  if (manifest.content_scripts?.some(({ world }) => world === 'MAIN')) {
    faults.push("A content script runs in the page's own world.");
  }
  const collected = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required;
  if (browser === 'firefox' && collected?.join() !== 'none')
    faults.push('Firefox is not told that nothing is collected.');
  return faults;
}
