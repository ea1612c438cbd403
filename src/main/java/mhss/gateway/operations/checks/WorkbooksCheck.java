package mhss.gateway.operations.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.returns.ReturnTemplates;
import org.springframework.context.ApplicationContext;

/** Workbooks of returns that cannot be filled: another may be filled in their place meanwhile. */
public class WorkbooksCheck implements Check {

  @Override
  public String area() {
    return "returns";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) throws IOException {
    ReturnTemplates templates = beans.getBean(ReturnTemplates.class);
    Path folder =
        Path.of(beans.getEnvironment().getProperty("gateway.templates", "templates"))
            .resolve("returns");
    for (Path file : workbooks(folder)) {
      String name = "returns/" + file.getFileName();
      templates
          .problem(name, Files.readAllBytes(file))
          .ifPresent(
              why ->
                  found.fail(
                      "templates/%s: %s".formatted(name, why),
                      "mend it, or gateway changes take templates/" + name));
    }
    if (found.isEmpty()) {
      found.ok("every workbook can be filled");
    }
  }

  private static List<Path> workbooks(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }
}
