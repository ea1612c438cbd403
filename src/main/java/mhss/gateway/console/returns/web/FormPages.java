package mhss.gateway.console.returns.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.returns.view.EntryView;
import mhss.gateway.console.web.Downloads;
import mhss.gateway.console.web.Problem;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.Returns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Returns that a person fills: the empty form out, the filled one back. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/returns/planned/{rules}/{name}/{period}")
@Needs(Right.RETURNS)
class FormPages {

  private final Returns returns;
  private final ReturnDesk desk;

  FormPages(Returns returns, ReturnDesk desk) {
    this.returns = returns;
    this.desk = desk;
  }

  /** Nothing of any customer is in it. */
  @GetMapping("/form")
  ResponseEntity<byte[]> form(
      @PathVariable String rules, @PathVariable String name, @PathVariable String period) {
    EntryView view = filled(rules, name, period);
    MadeFile form = returns.preview(rules, name, view.entry().period()).files().get(0);
    return Downloads.of(form.name(), form.content());
  }

  @GetMapping("/carry")
  ModelAndView ask(
      @PathVariable String rules, @PathVariable String name, @PathVariable String period) {
    return page(filled(rules, name, period), List.of());
  }

  @PostMapping("/carry")
  Object carry(
      @PathVariable String rules,
      @PathVariable String name,
      @PathVariable String period,
      @RequestParam(required = false) MultipartFile file,
      Person person,
      RedirectAttributes flash)
      throws IOException {
    EntryView view = filled(rules, name, period);
    if (file == null || file.isEmpty()) {
      return page(view, List.of(Problem.of("file", "Choose the filled form")));
    }
    try {
      UUID made = returns.carry(rules, name, view.entry().period(), carried(file), person.name());
      flash.addFlashAttribute(
          "done",
          "The form is handed over: it is %s now. Delete your copy, which is not sealed."
              .formatted(desk.made(made).entry().state()));
      return "redirect:/returns/" + made;
    } catch (ReturnRefused refused) {
      return page(view, List.of(Problem.of("file", refused.getMessage())));
    }
  }

  static MadeFile carried(MultipartFile file) throws IOException {
    String name = file.getOriginalFilename() == null ? "form" : file.getOriginalFilename();
    return new MadeFile(name, "application/octet-stream", file.getBytes());
  }

  private EntryView filled(String rules, String name, String period) {
    if (!desk.existing(rules, name).isFilledByPeople()) {
      throw new NoSuchReturn("Nobody fills the return " + name + ": the gateway makes it");
    }
    return desk.planned(rules, name, period);
  }

  private static ModelAndView page(EntryView view, List<Problem> problems) {
    ModelAndView page = new ModelAndView("returns/carry");
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    page.addObject("view", view);
    page.addObject("problems", problems);
    return page;
  }
}
