package mhss.gateway.console.cases.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.operations.FormAccess;
import mhss.gateway.operations.RuleWords;

/** What the referral says, with its labels and the place where each was found. */
class ReferralForm {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FormAccess access;
  private final RuleWords words;

  ReferralForm(FormAccess access, RuleWords words) {
    this.access = access;
    this.words = words;
  }

  /**
   * @param place {@code page 1, line 12}; empty where the format has none
   * @param sure false: a person should look whether it was read as it was meant
   */
  record Answer(String key, String label, String value, String place, boolean sure) {}

  List<Answer> read(CaseFile file, String actor) {
    return access.read(file, actor).map(this::answers).orElse(List.of());
  }

  private List<Answer> answers(byte[] json) {
    try {
      JsonNode form = JSON.readTree(json);
      List<Answer> answers = new ArrayList<>();
      for (JsonNode field : form.path("fields")) {
        answers.add(answer(field, form.path("layout").asText()));
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer answer(JsonNode field, String layout) {
    String key = field.path("key").asText();
    String label = words.field(layout, key).orElse(key);
    int page = field.path("page").asInt();
    String place = page == 0 ? "" : "page %d, line %d".formatted(page, field.path("line").asInt());
    return new Answer(
        key, label, field.path("value").asText(), place, field.path("sure").asBoolean(true));
  }
}
