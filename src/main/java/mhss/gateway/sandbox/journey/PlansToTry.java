package mhss.gateway.sandbox.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.documents.Document;
import mhss.gateway.reports.Reviews;
import mhss.gateway.sandbox.annexa.Customer;
import mhss.gateway.sandbox.forms.AnswersV8;
import mhss.gateway.sandbox.world.SandboxWorld;

/**
 * What a visitor can try at once: a Support Plan that came by mail and waits for the adviser, and
 * one that lies ready for a coach to submit.
 */
public final class PlansToTry {

  private static final String RULES = "mhss-v8";
  private static final String REFERRAL = "V-06";

  private final Stage decide;
  private final Stage submit;
  private String trouble = "";

  private PlansToTry(SandboxWorld world) {
    String round = Long.toString(world.clock().instant().getEpochSecond(), 36);
    String urn = "AB" + round.toUpperCase(Locale.ROOT);
    this.decide = new Stage(world, RULES, urn + "-41");
    this.submit = new Stage(world, RULES, urn + "-42");
  }

  /** Both cases come into being by mail between the two desks, as everything in the sandbox. */
  public static PlansToTry in(SandboxWorld world) {
    PlansToTry plans = new PlansToTry(world);
    try {
      plans.prepare();
    } catch (NotAsExpected e) {
      plans.trouble = e.getMessage();
    }
    return plans;
  }

  private void prepare() {
    refer(decide);
    refer(submit);
    reach(decide);
    reach(submit);
    new ProviderDesk(decide).submit("plan", plan(decide, answers(decide)));
    keep(plan(submit, answers(submit)), file());
    keep(
        plan(submit, AnswersV8.faultyPlan(submit.urn(), submit.today())),
        file().resolveSibling("careless-plan-%s.docx".formatted(submit.urn())));
    decide.await("the plan in the review queue", this::waits);
  }

  /** Of the case whose plan waits for a decision. */
  public String decideUrn() {
    return decide.urn();
  }

  /** Of the case whose plan is still to be submitted. */
  public String submitUrn() {
    return submit.urn();
  }

  /** The plan that meets the standard. */
  public Path file() {
    return submit.world().folders().papers().resolve("plan-%s.docx".formatted(submit.urn()));
  }

  public String words() {
    if (!trouble.isEmpty()) {
      return "\nNo plan is ready to try: " + trouble;
    }
    return """

        To try in the browser:
          decide a plan   sign in as adviser, choose Review: the Support Plan of %s waits
          submit a plan   sign in as caseworker, search for %s, choose "Submit a report" and the file
                          %s
                          (careless-plan-... beside it is refused, with its findings)"""
        .formatted(decide.urn(), submit.urn(), file());
  }

  private static void refer(Stage stage) {
    Map<String, String> form = Customer.referred(AnswersV8.CUSTOMER, stage.urn(), stage.today());
    new AdviserDesk(stage).refer(REFERRAL, new Papers(stage.rules()).referral(form));
  }

  private static void reach(Stage stage) {
    stage.awaitState(Stage.PROVIDER, "REFERRED");
    new ProviderDesk(stage).attempt("phone", "reached");
    stage.awaitState(Stage.PROVIDER, "CONTACTED");
  }

  private static Map<String, String> answers(Stage stage) {
    return AnswersV8.plan(stage.urn(), stage.today());
  }

  private static Document plan(Stage stage, Map<String, String> answers) {
    return new Papers(stage.rules()).word("plan", answers);
  }

  private boolean waits() {
    return decide.bean(Reviews.class).queue().stream()
        .anyMatch(review -> review.urn().equals(decide.urn()));
  }

  private static void keep(Document plan, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, plan.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
