package mhss.gateway.reports.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.Finding;

/** Findings and read forms as they are kept. */
public final class FindingsJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FindingsJson() {}

  /** What was read of a document, kept as ciphertext. */
  public record KeptForm(String name, String mediaType, String layout, List<FoundField> fields) {}

  public static String findings(List<Finding> findings) {
    return new String(bytes(findings), StandardCharsets.UTF_8);
  }

  public static List<Finding> findings(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Finding>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings in the database cannot be read", e);
    }
  }

  public static byte[] form(KeptForm form) {
    return bytes(form);
  }

  public static KeptForm form(byte[] json) {
    try {
      return JSON.readValue(json, KeptForm.class);
    } catch (IOException e) {
      throw new IllegalStateException("A kept form cannot be read", e);
    }
  }

  private static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings or a form cannot be written as JSON", e);
    }
  }
}
