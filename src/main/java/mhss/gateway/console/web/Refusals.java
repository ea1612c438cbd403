package mhss.gateway.console.web;

import jakarta.servlet.http.HttpServletRequest;
import mhss.gateway.operations.PlainWords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Facts that our packages throw, into the status and words of a page or of a problem+json. */
@Order(1)
@ControllerAdvice
@ConditionalOnWebApplication
class Refusals {

  private static final String OURS = "mhss.gateway.";

  private final ErrorAnswers answers;

  Refusals(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler(RuntimeException.class)
  Object refused(RuntimeException failure, HttpServletRequest request) {
    if (failure instanceof AccessDeniedException
        || !failure.getClass().getName().startsWith(OURS)) {
      throw failure;
    }
    return answers.of(request, status(failure), PlainWords.of(failure));
  }

  @ExceptionHandler(Incomplete.class)
  ResponseEntity<ProblemDetail> incomplete(Incomplete call) {
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(call.answer());
  }

  /** An id that is none, or a value of another type. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  Object mistyped(MethodArgumentTypeMismatchException unfit, HttpServletRequest request) {
    boolean inPath = unfit.getParameter().hasParameterAnnotation(PathVariable.class);
    return answers.of(request, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, "");
  }

  private static HttpStatus status(RuntimeException failure) {
    return failure.getClass().getSimpleName().startsWith("NoSuch")
        ? HttpStatus.NOT_FOUND
        : HttpStatus.CONFLICT;
  }
}
