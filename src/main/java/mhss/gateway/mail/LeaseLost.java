package mhss.gateway.mail;

/** Another node reads this mailbox now: roll back, it will come to the same mails. */
public class LeaseLost extends RuntimeException {

  public LeaseLost(String mailbox, long epoch) {
    super(
        "Mailbox "
            + mailbox
            + " is read by another node now (our lease was number "
            + epoch
            + "); this node stands by");
  }
}
