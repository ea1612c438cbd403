package mhss.gateway.audit.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The list of everything in a bundle, which the signature is over.
 *
 * @param about what the bundle is: plain texts and numbers by name
 * @param files by their names in the bundle
 */
public record Manifest(Map<String, Object> about, Map<String, Listed> files) {

  public static final String NAME = "manifest.json";
  public static final String SIGNATURE = "manifest.json.asc";
  public static final String FORMAT = "mhss-audit-1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param sha256 in hex
   */
  public record Listed(long size, String sha256) {}

  public byte[] bytes() {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT);
    about.forEach((name, value) -> node.set(name, JSON.valueToTree(value)));
    ObjectNode listed = node.putObject("files");
    files.forEach(
        (name, file) ->
            listed.putObject(name).put("size", file.size()).put("sha256", file.sha256()));
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
      return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * @throws IOException when it is not the manifest of a bundle
   */
  static Manifest read(byte[] bytes) throws IOException {
    JsonNode node = JSON.readTree(bytes);
    if (!node.path("format").asText().equals(FORMAT)) {
      throw new IOException("it is not of the format " + FORMAT);
    }
    Map<String, Object> about = new LinkedHashMap<>();
    Map<String, Listed> files = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isValueNode()) {
        about.put(field.getKey(), value.isNumber() ? (Object) value.asLong() : value.asText());
      }
    }
    for (Map.Entry<String, JsonNode> file : node.path("files").properties()) {
      JsonNode listed = file.getValue();
      files.put(
          file.getKey(),
          new Listed(listed.path("size").asLong(-1), listed.path("sha256").asText()));
    }
    return new Manifest(about, files);
  }
}
