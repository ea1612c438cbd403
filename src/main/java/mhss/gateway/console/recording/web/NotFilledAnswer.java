package mhss.gateway.console.recording.web;

import mhss.gateway.console.recording.acts.NotFilled;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What was missing or unreadable, by field, for programs. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
@ConditionalOnWebApplication
class NotFilledAnswer {

  @ExceptionHandler(NotFilled.class)
  ProblemDetail refused(NotFilled gaps) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, gaps.getMessage());
    problem.setTitle("Something is missing or cannot be read");
    problem.setProperty("problems", gaps.problems());
    return problem;
  }
}
