package mhss.gateway.console.configuration.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Differing;
import mhss.gateway.changes.Kind;
import mhss.gateway.changes.Version;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.configuration.ChangeText;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The files of the configuration, as they are and as they were. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class FilePages {

  private final Versions versions;
  private final RuleSets ruleSets;

  FilePages(Versions versions, RuleSets ruleSets) {
    this.versions = versions;
    this.ruleSets = ruleSets;
  }

  @GetMapping("/templates")
  String templates(Model model, Person person) {
    Map<String, String> uses = uses();
    model.addAttribute(
        "groups",
        rows(Kind.TEMPLATE, file -> uses.getOrDefault(file.path(), "")).stream()
            .collect(Collectors.groupingBy(FilePages::folder, TreeMap::new, Collectors.toList())));
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    return "configuration/templates";
  }

  private static String folder(FileRow row) {
    int slash = row.path().lastIndexOf('/');
    return slash < 0 ? "" : row.path().substring(0, slash);
  }

  /** What each template of a letter is for, in the words of the rule set that names it. */
  private Map<String, String> uses() {
    return ruleSets.all().stream()
        .flatMap(rules -> rules.kinds().stream())
        .filter(kind -> kind.template().isPresent())
        .collect(
            Collectors.toMap(
                kind -> kind.template().get(),
                kind -> kind.id() + " " + kind.name(),
                (one, other) -> one.contains(other) ? one : one + ", " + other));
  }

  @GetMapping("/rules")
  String rules(Model model, Person person) {
    model.addAttribute("files", rows(Kind.RULES, file -> about(file)));
    model.addAttribute(
        "contracts",
        List.of("provider", "adviser").stream()
            .flatMap(desk -> ruleSets.contracts(desk).stream())
            .toList());
    model.addAttribute("troubles", ruleSets.problems());
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    return "configuration/rules";
  }

  private String about(ConfigFile file) {
    String id = file.path().replaceFirst("\\.yaml$", "");
    return ruleSets.all().stream()
        .filter(rules -> rules.id().equals(id))
        .findFirst()
        .map(RuleSet::title)
        .orElse("");
  }

  private List<FileRow> rows(Kind kind, Function<ConfigFile, String> about) {
    Map<ConfigFile, Version> latest =
        versions.latest().stream().collect(Collectors.toMap(Version::file, Function.identity()));
    Map<ConfigFile, String> troubles =
        versions.differing().stream()
            .collect(
                Collectors.toMap(
                    Differing::file, DifferingRow::words, (one, other) -> one + " " + other));
    return versions.files(kind).stream()
        .map(file -> FileRow.of(file, latest.get(file), troubles.get(file), about.apply(file)))
        .toList();
  }

  @GetMapping("/changes/file")
  String file(@RequestParam String name, Model model, Person person) {
    ConfigFile file = ConfigFile.named(name);
    List<Version> all = versions.of(file);
    boolean here = versions.now(file).isPresent();
    if (all.isEmpty() && !here) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("name", file.name());
    model.addAttribute("section", section(file));
    model.addAttribute("versions", VersionRow.of(all));
    model.addAttribute(
        "differing",
        DifferingRow.of(
            versions.differing().stream().filter(one -> one.file().equals(file)).toList()));
    model.addAttribute("editable", here && person.may(Right.CONFIGURE));
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    model.addAttribute("workbook", !file.text());
    if (here && ConfigReaders.mayRead(person, file)) {
      model.addAttribute("source", ChangeText.shown(file, versions.now(file)));
    }
    return "configuration/file";
  }

  @GetMapping("/changes/version")
  String version(@RequestParam String name, @RequestParam int number, Model model, Person person) {
    ConfigFile file = ConfigFile.named(name);
    List<Version> all = versions.of(file);
    Version version =
        all.stream()
            .filter(known -> known.number() == number)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("name", file.name());
    model.addAttribute("section", section(file));
    model.addAttribute("version", VersionRow.of(List.of(version)).get(0));
    model.addAttribute("workbook", !file.text());
    model.addAttribute("newest", version.equals(all.get(0)));
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    if (ConfigReaders.mayRead(person, file)) {
      model.addAttribute("diff", DiffRow.of(ChangeText.diff(versions, version)));
      Optional<byte[]> content = versions.content(file, number);
      model.addAttribute("source", content.isPresent() ? ChangeText.shown(file, content) : null);
    }
    return "configuration/version";
  }

  /** The files that were in force together, as the history names them. */
  @GetMapping("/changes/configuration/{hash}")
  String together(@PathVariable String hash, Model model) {
    model.addAttribute("hash", hash);
    model.addAttribute(
        "members",
        versions
            .together(hash)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "configuration/together";
  }

  static String section(ConfigFile file) {
    return switch (file.kind()) {
      case ROUTE -> "routes";
      case TEMPLATE -> "templates";
      case RULES -> "rules";
      case PARTNERS -> "partners";
    };
  }
}
