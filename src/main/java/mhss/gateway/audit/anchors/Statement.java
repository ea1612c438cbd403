package mhss.gateway.audit.anchors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What an anchor says, and the bytes that are signed. */
public record Statement(LocalDate day, long seq, String hash, Instant madeAt) {

  public static final String FORMAT = "mhss-anchor-1";

  private static final ObjectMapper JSON = new ObjectMapper();

  public byte[] bytes() {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT).put("day", day.toString());
    node.put("entry", seq).put("hash", hash).put("made-at", madeAt.toString());
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
      return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty when these bytes are no anchor. */
  public static Optional<Statement> read(byte[] bytes) {
    try {
      JsonNode node = JSON.readTree(bytes);
      if (!node.path("format").asText().equals(FORMAT)) {
        return Optional.empty();
      }
      return Optional.of(
          new Statement(
              LocalDate.parse(node.path("day").asText()),
              node.path("entry").asLong(),
              node.path("hash").asText(),
              Instant.parse(node.path("made-at").asText())));
    } catch (IOException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
