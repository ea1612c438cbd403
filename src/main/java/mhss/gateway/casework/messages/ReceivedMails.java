package mhss.gateway.casework.messages;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.MessageStore.NewMail;
import mhss.gateway.casework.MessageStore.Stored;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.casework.messages.MessageRows.Findable;
import mhss.gateway.casework.messages.MessageRows.Known;
import mhss.gateway.vault.Vault;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what came into a mailbox: the same bytes once, and never what was withheld before. */
public class ReceivedMails {

  private final MessageRows rows;
  private final MessageContent content;
  private final MessageIndexes indexes;
  private final Vault vault;
  private final TransactionTemplate joined;
  private final TransactionTemplate nested;

  public ReceivedMails(
      MessageRows rows,
      MessageContent content,
      Vault vault,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.content = content;
    this.indexes = new MessageIndexes(vault);
    this.vault = vault;
    this.joined = new TransactionTemplate(transactions);
    this.nested = new TransactionTemplate(transactions);
    // A large mail is written before its hash is known: a savepoint takes a duplicate back.
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  public Stored store(NewMail mail) {
    byte[] first = MessageContent.next(mail.raw());
    return first.length < MessageContent.SEGMENT
        ? joined.execute(status -> storeSmall(mail, first))
        : nested.execute(savepoint -> storeLarge(mail, first, savepoint));
  }

  private Stored storeSmall(NewMail mail, byte[] raw) {
    byte[] sha256 = MessageContent.sha256().digest(raw);
    rows.lock(sha256);
    return known(mail, raw.length, sha256, null)
        .map(known -> new Stored(known.id(), false, known.withheld(), raw.length, sha256))
        .orElseGet(() -> writeSmall(mail, raw, sha256));
  }

  private Stored writeSmall(NewMail mail, byte[] raw, byte[] sha256) {
    StoredMail row = received(mail, raw.length, sha256);
    rows.insert(row, Findable.NOT_YET);
    content.write(row.id(), row.key(), raw, InputStream.nullInputStream());
    return new Stored(row.id(), true, false, raw.length, sha256);
  }

  private Stored storeLarge(NewMail mail, byte[] first, TransactionStatus savepoint) {
    StoredMail row = received(mail, 0, null);
    rows.insert(row, Findable.NOT_YET);
    MessageContent.Sum sum = content.write(row.id(), row.key(), first, mail.raw());
    rows.summed(row.id(), sum.size(), sum.sha256());
    rows.lock(sum.sha256());
    Optional<Known> known = known(mail, sum.size(), sum.sha256(), row.id());
    known.ifPresent(other -> savepoint.setRollbackOnly());
    return new Stored(
        known.map(Known::id).orElse(row.id()),
        known.isEmpty(),
        known.map(Known::withheld).orElse(false),
        sum.size(),
        sum.sha256());
  }

  private Optional<Known> known(NewMail mail, long size, byte[] sha256, UUID except) {
    return rows.known(mail.mailbox(), sha256, size, indexes.withheld(sha256), except);
  }

  private StoredMail received(NewMail mail, long size, byte[] sha256) {
    return new StoredMail(
        UUID.randomUUID(),
        "in",
        mail.mailbox(),
        mail.desk(),
        mail.receivedAt(),
        size,
        sha256,
        vault.newKey(Vault.Purpose.MESSAGE),
        "stored",
        null,
        null);
  }
}
