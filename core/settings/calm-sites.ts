/** Lists the sites on which Glosa stays off until a reader switches it on there. */

/** Why Glosa is off on a site by default. */
export type CalmReason = 'mail' | 'chat' | 'documents' | 'money';

/** Hosts, including their subdomains: people's own mail, writing and money are not reading matter. */
const CALM_HOSTS: Record<CalmReason, string> = {
  mail:
    'mail.google.com outlook.com outlook.live.com outlook.office.com outlook.office365.com mail.yahoo.com ' +
    'mail.proton.me app.fastmail.com mail.zoho.com app.tuta.com',
  chat:
    'web.whatsapp.com web.telegram.org app.slack.com teams.microsoft.com messages.google.com chat.google.com ' +
    'messenger.com',
  documents: 'docs.google.com officeapps.live.com notion.so overleaf.com figma.com app.box.com github.dev vscode.dev',
  money:
    'paypal.com checkout.stripe.com pay.google.com pay.amazon.com checkout.shopify.com bankofamerica.com ' +
    'chase.com wellsfargo.com citi.com bbva.com bbva.mx santander.com santander.com.mx banamex.com ' +
    'banorte.com hsbc.com hsbc.com.mx',
};

/** First labels of a host that say what it is, whoever runs it. */
const CALM_LABELS: ReadonlyMap<string, CalmReason> = new Map([
  ['mail', 'mail'],
  ['webmail', 'mail'],
  ['correo', 'mail'],
  ['owa', 'mail'],
  ['checkout', 'money'],
  ['banking', 'money'],
  ['onlinebanking', 'money'],
  ['netbanking', 'money'],
  ['ebanking', 'money'],
  ['bancaenlinea', 'money'],
]);

/** Why `host` (lower case, no port) is off by default; null if it is not. */
export function calmReason(host: string): CalmReason | null {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const parent = labels.slice(from).join('.');
    for (const [reason, hosts] of Object.entries(CALM_HOSTS))
      if (hosts.split(' ').includes(parent)) return reason as CalmReason;
  }
  // The label must precede a domain: "mail.example.org" is somebody's mail, but "mail.com" is a site like any other.
  return labels.length > 2 ? (CALM_LABELS.get(labels[0] ?? '') ?? null) : null;
}
