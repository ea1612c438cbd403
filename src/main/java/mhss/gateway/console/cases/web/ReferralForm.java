package mhss.gateway.console.cases.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.operations.FormAccess;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.FormField;
import mhss.gateway.rules.RuleSets;

/** What the referral says, with its labels and the place where each was found. */
class ReferralForm {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FormAccess access;
  private final RuleSets ruleSets;

  ReferralForm(FormAccess access, RuleSets ruleSets) {
    this.access = access;
    this.ruleSets = ruleSets;
  }

  /**
   * @param place {@code page 1, line 12}; empty where the format has none
   * @param sure false: a person should look whether it was read as it was meant
   */
  record Answer(String key, String label, String value, String place, boolean sure) {}

  List<Answer> read(CaseFile file, String actor) {
    RuleSet rules = ruleSets.get(file.ruleSet());
    return access.read(file, actor).map(json -> answers(json, rules)).orElse(List.of());
  }

  private static List<Answer> answers(byte[] json, RuleSet rules) {
    try {
      JsonNode form = JSON.readTree(json);
      List<FormField> known =
          rules.form(form.path("layout").asText()).map(RuleSet.Form::fields).orElse(List.of());
      List<Answer> answers = new ArrayList<>();
      for (JsonNode field : form.path("fields")) {
        answers.add(answer(field, known));
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(JsonNode field, List<FormField> known) {
    String key = field.path("key").asText();
    String label =
        known.stream()
            .filter(one -> one.key().equals(key))
            .map(one -> one.wordings().get(0).replaceAll("\\s*:$", ""))
            .findFirst()
            .orElse(key);
    int page = field.path("page").asInt();
    String place = page == 0 ? "" : "page %d, line %d".formatted(page, field.path("line").asInt());
    return new Answer(
        key, label, field.path("value").asText(), place, field.path("sure").asBoolean(true));
  }
}
