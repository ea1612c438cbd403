package mhss.gateway.intake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReferralsTest {

  private static final int BYTES = 100 << 10;

  private final List<byte[]> entities = new ArrayList<>();

  @Test
  void eachIsAReferralOfItsOwnCaseWithAFormOfTheSizeAskedFor() throws Exception {
    Referrals referrals =
        new Referrals(
            entity -> {
              synchronized (entities) {
                entities.add(entity);
              }
              return entity;
            },
            BYTES);
    referrals.next(1);
    referrals.next(1);
    assertThat(form(0)).contains("KA0000");
    assertThat(form(1)).contains("KA0001");
    assertThat(entities.get(0).length).isBetween(BYTES * 9 / 10, BYTES * 12 / 10);
  }

  private String form(int entity) throws Exception {
    MimeMessage mail =
        new MimeMessage(
            Session.getInstance(new Properties()), new ByteArrayInputStream(entities.get(entity)));
    byte[] pdf = ((Multipart) mail.getContent()).getBodyPart(1).getInputStream().readAllBytes();
    return new String(Floor.form(pdf), StandardCharsets.UTF_8);
  }
}
