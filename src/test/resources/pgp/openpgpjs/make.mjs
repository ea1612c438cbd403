// How these files were made: npm install openpgp@6.3.2 && node make.mjs
import * as openpgp from 'openpgp';
import { writeFileSync } from 'fs';

const created = new Date('2026-06-01T00:00:00Z');
const sent = new Date('2026-11-01T00:00:00Z');
const text = 'Referral QQ123456C, invented.\n';

async function pair(name, config) {
  const make = (who) =>
    openpgp.generateKey({
      type: 'curve25519',
      userIDs: [{ name: who, email: `${who}@js.example` }],
      date: created,
      format: 'object',
      config,
    });
  const desk = await make(`desk-${name}`);
  const partner = await make(`partner-${name}`);
  const message = await openpgp.encrypt({
    message: await openpgp.createMessage({ text, date: sent }),
    encryptionKeys: desk.publicKey,
    signingKeys: partner.privateKey,
    date: sent,
    config,
  });
  const cleartext = await openpgp.sign({
    message: await openpgp.createCleartextMessage({ text: 'Dear desk,\n- one\n' }),
    signingKeys: partner.privateKey,
    date: sent,
    config,
  });
  const lock = await openpgp.encryptKey({ privateKey: desk.privateKey, passphrase: 'secret', config });
  writeFileSync(`${name}-desk.asc`, desk.privateKey.armor());
  writeFileSync(`${name}-desk-locked.asc`, lock.armor());
  writeFileSync(`${name}-partner.asc`, partner.publicKey.armor());
  writeFileSync(`${name}-message.asc`, message);
  writeFileSync(`${name}-cleartext.asc`, cleartext);
}

await pair('v6', { v6Keys: true, aeadProtect: true });
await pair('v4', { v6Keys: false, aeadProtect: true });
