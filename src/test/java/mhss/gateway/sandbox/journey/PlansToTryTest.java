package mhss.gateway.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.reports.SubmittedPlan;
import org.junit.jupiter.api.Test;

/** A newcomer tries with what the sandbox has ready. */
class PlansToTryTest {

  @Test
  void aPlanWaitsForTheAdviserAndAnotherCanBeSubmitted() {
    PlansToTry plans = PlansToTry.in(WebWorld.sandbox());
    assertThat(plans.words())
        .contains(plans.decideUrn(), plans.submitUrn(), plans.file().toString());

    try (Browser adviser = Browser.as(Role.ADVISER)) {
      adviser.open("/review").click(plans.decideUrn() + " Support Plan");
      adviser.check("Yes, accept it").click("See the e-mail").click("Accept and send");
      assertThat(adviser.text()).contains("The report is accepted");
    }

    UUID file = WebWorld.bean(Cases.class).byUrn("provider", plans.submitUrn()).orElseThrow().id();
    Path careless = plans.file().resolveSibling("careless-" + plans.file().getFileName());
    try (Browser coach = Browser.as(Role.CASEWORKER)) {
      coach.open("/cases/" + file).click("Submit a report");
      coach.check("Support Plan").upload("The report", careless).click("Continue");
      assertThat(coach.text()).contains("There is a problem", "timescales");
      coach.open("/cases/" + file + "/submit");
      coach.check("Support Plan").upload("The report", plans.file()).click("Continue");
      coach.click("Send the report");
      assertThat(coach.text()).contains("The report is in the outbox (revision 1)");
    }
    SubmittedPlan.await(
        "the plan at the adviser desk",
        () ->
            SubmittedPlan.state(WebWorld.sandbox(), "adviser", plans.submitUrn())
                .equals("PLAN_SUBMITTED"));
  }
}
