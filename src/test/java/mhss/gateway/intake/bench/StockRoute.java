package mhss.gateway.intake.bench;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.store.TestStore;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.crypto.PGPDataFormat;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The route that the manuals of camel-mail and PGPDataFormat show, with the same reading of the
 * form: it opens, verifies, reads and stores, and answers nobody.
 */
final class StockRoute {

  private final Dovecot dovecot;
  private final Parties parties;
  private final TestStore store;
  private final AtomicInteger done = new AtomicInteger();

  StockRoute(Dovecot dovecot, Parties parties, TestStore store) {
    this.dovecot = dovecot;
    this.parties = parties;
    this.store = store;
  }

  /**
   * @return seconds until the last of these mails was stored
   */
  double run(String user, int mails) throws Exception {
    done.set(0);
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.addRoutes(route(user));
      long start = System.nanoTime();
      camel.start();
      while (done.get() < mails) {
        RunningGateway.pause(10);
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private RouteBuilder route(String user) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("imaps://%s:%d?username=%s&password=%s&unseen=true&initialDelay=0&delay=1000&mail.imaps.ssl.trust=*"
                .formatted(Dovecot.HOST, dovecot.port(), user, dovecot.password()))
            .process(exchange -> put(exchange, payload(exchange, 1)))
            .unmarshal(format())
            .process(exchange -> put(exchange, part(exchange.getIn().getBody(byte[].class))))
            .process(exchange -> put(exchange, Floor.form(exchange.getIn().getBody(byte[].class))))
            .process(
                exchange ->
                    store
                        .jdbc()
                        .sql("insert into bare.message (raw) values (?)")
                        .param(exchange.getIn().getBody(byte[].class))
                        .update())
            .process(exchange -> done.incrementAndGet());
      }
    };
  }

  private PGPDataFormat format() {
    PGPDataFormat format = new PGPDataFormat();
    format.setEncryptionKeyRing(parties.ours());
    format.setPassword(Parties.PHRASE);
    format.setSignatureKeyRing(parties.theirs());
    format.setSignatureVerificationOption("required");
    return format;
  }

  private static void put(Exchange exchange, byte[] bytes) {
    exchange.getIn().setBody(bytes);
  }

  private static byte[] payload(Exchange exchange, int index) throws Exception {
    Multipart parts = exchange.getIn().getBody(Multipart.class);
    return parts.getBodyPart(index).getInputStream().readAllBytes();
  }

  private static byte[] part(byte[] entity) throws Exception {
    MimeMessage mail =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(entity));
    return ((Multipart) mail.getContent()).getBodyPart(1).getInputStream().readAllBytes();
  }
}
