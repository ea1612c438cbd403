package mhss.gateway.mail.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** The key of a Google service account, as its console gives it. */
record ServiceAccount(String address, PrivateKey key) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Duration GOOD = Duration.ofMinutes(10);

  static ServiceAccount in(Path file) {
    try {
      JsonNode json = JSON.readTree(file.toFile());
      String pem = json.path("private_key").asText().replaceAll("-----[A-Z ]+-----|\\s", "");
      PrivateKey key =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
      return new ServiceAccount(json.path("client_email").asText(), key);
    } catch (JacksonException | GeneralSecurityException | IllegalArgumentException e) {
      throw new BadSetting("key-file holds no key of a service account");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That it asks for this user, signed (RFC 7523 section 3). */
  String assertion(String user, String scope, String audience, Instant now) {
    String text =
        part(Map.of("alg", "RS256", "typ", "JWT"))
            + "."
            + part(
                Map.of(
                    "iss", address,
                    "sub", user,
                    "scope", scope,
                    "aud", audience,
                    "iat", now.getEpochSecond(),
                    "exp", now.plus(GOOD).getEpochSecond()));
    return text + "." + BASE64.encodeToString(signature(text));
  }

  private static String part(Map<String, ?> claims) {
    return BASE64.encodeToString(JSON.valueToTree(claims).toString().getBytes(UTF_8));
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record prints its components: not this key. */
  @Override
  public String toString() {
    return "service account";
  }
}
