package mhss.gateway.journey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;

/** What people write to the provider, under keys of their own. */
final class Correspondence {

  static final String COLLEAGUE = "sam.colleague@provider.example";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final OpenPgp outside;
  private final Instant now;
  final String provider;
  final String adviser;
  final String forger;

  /** Leaves in {@code secrets} and {@code partnerKeys} what the gateway has of the keys. */
  Correspondence(Path secrets, Path partnerKeys, Path elsewhere) {
    Clock clock = Clock.system(LONDON);
    now = clock.instant();
    Keyring ours = new Keyring(secrets.resolve("pgp"), partnerKeys, clock);
    Keyring theirs = new Keyring(elsewhere.resolve("own"), elsewhere.resolve("partners"), clock);
    provider = ours.generate("Provider <" + PostOffice.PROVIDER + ">");
    adviser = theirs.generate("Adviser <" + PostOffice.ADVISER + ">");
    forger = theirs.generate("Adviser <" + PostOffice.ADVISER + ">");
    theirs.importKey(ours.exportPublic(provider), false);
    ours.importKey(theirs.exportPublic(adviser), false);
    outside = new OpenPgp(theirs, clock);
  }

  byte[] referral(String id, String urn) {
    return sealed(id, adviser, text(values(urn)));
  }

  byte[] forgery(String id, String urn) {
    return sealed(id, forger, text(values(urn)));
  }

  byte[] chat(String id, String words) {
    return new Letter(COLLEAGUE, PostOffice.PROVIDER, "Lunch?", now).plain(id, words);
  }

  /** The adviser answers a mail of ours, in the open. */
  byte[] thanks(String id, String answered) {
    return fromAdviser("Re: received").plain(id, "Thank you.", "In-Reply-To", "<" + answered + ">");
  }

  byte[] sealed(String id, String signer, Part... parts) {
    return fromAdviser("MHSS referral")
        .sealed(id, outside.seal(Letter.entity(parts), List.of(provider), signer));
  }

  Letter fromAdviser(String subject) {
    return new Letter(PostOffice.ADVISER, PostOffice.PROVIDER, subject, now);
  }

  static Part text(Map<String, String> values) {
    return Part.text(AnnexASamples.text(values));
  }

  Map<String, String> values(String urn) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("customer_name", "Pat Example");
    values.put("urn", urn);
    values.put("dob", "14/02/1987");
    values.put("home_address", "7 Sample Street\nExampleton\nEX1 2MP");
    values.put("phones", "01632 960123");
    values.put("email", "pat@home.example");
    values.put("employer", "Example Tools Ltd, 40 people");
    values.put("job_title_ftpt", "Draughtsperson, full time");
    values.put("hours", "37");
    values.put("mh_conditions", "Anxiety");
    values.put("mh_effects", "Meetings are hard");
    values.put("adviser_name", "Alex Adviser");
    values.put("adviser_email", PostOffice.ADVISER);
    values.put("referral_date", BRITISH.format(LocalDate.ofInstant(now, LONDON)));
    return values;
  }
}
