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
const CALM_LABELS: Partial<Record<CalmReason, string>> = {
  mail: 'mail webmail correo owa',
  money: 'checkout banking onlinebanking netbanking ebanking bancaenlinea',
};

/** Why `host` (lower case, no port) is off by default; null if it is not. */
export function calmReason(host: string): CalmReason | null {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const reason = reasonIn(CALM_HOSTS, labels.slice(from).join('.'));
    if (reason) return reason;
  }
  // The label must precede a domain: "mail.example.org" is somebody's mail, but "mail.com" is a site like any other.
  return labels.length > 2 ? reasonIn(CALM_LABELS, labels[0] ?? '') : null;
}

function reasonIn(lists: Partial<Record<CalmReason, string>>, name: string): CalmReason | null {
  for (const [reason, names] of Object.entries(lists)) if (names.split(' ').includes(name)) return reason as CalmReason;
  return null;
}
