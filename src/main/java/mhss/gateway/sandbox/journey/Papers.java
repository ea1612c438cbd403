package mhss.gateway.sandbox.journey;

import java.util.Map;
import mhss.gateway.documents.Document;
import mhss.gateway.responses.LetterFile;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.sandbox.annexa.AnnexAPdf;
import mhss.gateway.sandbox.forms.FilledForms;

/** The documents of a journey. */
class Papers {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String PDF = "application/pdf";

  private final RuleSet rules;

  Papers(RuleSet rules) {
    this.rules = rules;
  }

  LetterFile referral(Map<String, String> answers) {
    return new LetterFile("Referral.pdf", PDF, AnnexAPdf.form(answers));
  }

  /** The form of 2024 is not public: its labels are those of the rule set. */
  LetterFile referralForm(Map<String, String> answers) {
    return new LetterFile(
        "Referral form.docx",
        WORD,
        FilledForms.word(rules.form("mhss-referral-form").orElseThrow(), answers));
  }

  Document word(String report, Map<String, String> answers) {
    return new Document(report + ".docx", WORD, FilledForms.word(form(report), answers));
  }

  Document pdf(String report, Map<String, String> answers) {
    return new Document(report + ".pdf", PDF, FilledForms.pdf(form(report), answers));
  }

  Document text(String report, Map<String, String> answers) {
    return new Document(report + ".txt", "text/plain", FilledForms.text(form(report), answers));
  }

  private RuleSet.Form form(String report) {
    return rules.report(report).flatMap(type -> rules.form(type.form())).orElseThrow();
  }
}
