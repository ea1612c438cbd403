// One order in JSON on stdin, the armoured answer on stdout. npm install openpgp@6.3.2
import * as openpgp from 'openpgp';
import { readFileSync } from 'fs';

const order = JSON.parse(readFileSync(0, 'utf8'));
const date = new Date(order.at);
const config = { minRSABits: 1024, ...order.config };

if (order.make) {
  const made = await openpgp.generateKey({ ...order.make, date, format: 'armored', config });
  process.stdout.write(JSON.stringify({ secret: made.privateKey, public: made.publicKey }));
} else {
  const text = order.text;
  const signers = await Promise.all(
    (order.signers ?? []).map((path) => openpgp.readPrivateKey({ armoredKey: readFileSync(path, 'utf8'), config })));
  const recipients = await Promise.all(
    (order.recipients ?? []).map(async (path) => {
      const key = await openpgp.readKey({ armoredKey: readFileSync(path, 'utf8'), config });
      return key.isPrivate() ? key.toPublic() : key;
    }));
  if (order.clear) {
    const message = await openpgp.createCleartextMessage({ text });
    process.stdout.write(await openpgp.sign({ message, signingKeys: signers, date, config }));
  } else {
    const message = await openpgp.createMessage({ binary: Buffer.from(text, 'utf8'), date });
    process.stdout.write(await openpgp.encrypt({
      message, encryptionKeys: recipients, signingKeys: signers, date, config, wildcard: !!order.hidden,
      passwords: order.passwords }));
  }
}
