package mhss.gateway.console.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.audit.BundleReport;
import mhss.gateway.audit.Bundles;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.pgp.GivenKey;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A bundle that somebody hands back: is it ours, whole and unchanged? */
@Controller
@ConditionalOnWebApplication
@Needs(Right.AUDIT)
class BundlePages {

  private static final int UNPROCESSABLE = 422;

  private final Keyring keyring;
  private final Clock clock;

  BundlePages(Keyring keyring, Clock clock) {
    this.keyring = keyring;
    this.clock = clock;
  }

  @GetMapping("/audit/bundle")
  String form() {
    return "audit/bundle";
  }

  @PostMapping("/audit/bundle")
  String check(
      @RequestParam("bundle") MultipartFile bundle, Model model, HttpServletResponse response)
      throws IOException {
    if (bundle.isEmpty()) {
      return refused("Choose the bundle", model, response);
    }
    Path file = Files.createTempFile("bundle", ".zip");
    try {
      bundle.transferTo(file);
      return checked(file, model, response);
    } finally {
      Files.delete(file);
    }
  }

  private String checked(Path file, Model model, HttpServletResponse response) {
    try {
      GivenKey key = GivenKey.read(Bundles.keyIn(file));
      boolean ours =
          keyring.keys().stream()
              .filter(KeyView::own)
              .anyMatch(own -> own.fingerprint().equals(key.fingerprint()));
      BundleReport report = Bundles.check(file, key, clock.instant());
      model.addAttribute("report", report);
      model.addAttribute("about", about(report.about()));
      model.addAttribute("ours", ours);
      model.addAttribute("fingerprint", Fingerprint.grouped(key.fingerprint()));
      return "audit/bundle";
    } catch (IOException | Refused notOne) {
      return refused(
          "This file is not a whole bundle: " + notOne.getMessage() + ". Ask for it again.",
          model,
          response);
    }
  }

  /** In words; what is a time, as people write it. */
  private static Map<String, Object> about(Map<String, Object> said) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("What", said.get("scope"));
    words.put("Made", time(said.get("made-at")));
    words.put("Made for", said.get("made-for"));
    words.put(
        "Content of the mails", "yes".equals(said.get("contents")) ? "included" : "not included");
    words.put("Entries of the history", said.get("entries"));
    words.put("Mails", said.get("messages"));
    words.put("Head of the history then", said.get("chain-entry"));
    words.put("Its hash", said.get("chain-hash"));
    words.put("Export", said.get("export"));
    return words;
  }

  private static Object time(Object written) {
    try {
      return Instant.parse(String.valueOf(written));
    } catch (DateTimeParseException noTime) {
      return written;
    }
  }

  private static String refused(String why, Model model, HttpServletResponse response) {
    model.addAttribute("problems", List.of(Problem.of("bundle", why)));
    response.setStatus(UNPROCESSABLE);
    return "audit/bundle";
  }
}
