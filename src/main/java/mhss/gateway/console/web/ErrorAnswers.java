package mhss.gateway.console.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.ModelAndView;

/** A refusal as a page, or for programs as problem+json. */
class ErrorAnswers {

  private final FrameFacts frame;

  ErrorAnswers(FrameFacts frame) {
    this.frame = frame;
  }

  /**
   * @param words what happened and what to do; empty: those of the status
   */
  Object of(HttpServletRequest request, HttpStatus status, String words) {
    ErrorWords known =
        status == HttpStatus.FORBIDDEN
                && request.getUserPrincipal() == null
                && !forPrograms(request)
            ? ErrorWords.SESSION_OVER
            : ErrorWords.of(status);
    String detail = words.isEmpty() ? known.detail() : words;
    if (forPrograms(request)) {
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
      problem.setTitle(known.title());
      problem.setInstance(URI.create(asked(request).replaceAll("[^\\w/.~-]", "_")));
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    return page(request, status, Map.of("title", known.title(), "detail", detail));
  }

  private ModelAndView page(
      HttpServletRequest request, HttpStatus status, Map<String, String> words) {
    ModelAndView page = new ModelAndView("error", words, status);
    page.addAllObjects(frame.of((Authentication) request.getUserPrincipal()));
    return page;
  }

  private static boolean forPrograms(HttpServletRequest request) {
    return asked(request).startsWith("/api/");
  }

  /** The path, as it came: still encoded. */
  private static String asked(HttpServletRequest request) {
    Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return String.valueOf(first == null ? request.getRequestURI() : first);
  }
}
