package mhss.gateway.reports;

import mhss.gateway.documents.Paper;

/** Plans and reports of an invented customer, as a coach fills them in. */
final class Filled {

  String name = "Pat Example";
  String urn = "AB-123456";
  String attending = "Y/«N» (delete)";
  String condition = "Anxiety, diagnosed in 2012.";
  String affects =
      "Pat is employed as a baker; main duties are the early shift and the ovens. Early shifts are hard.";
  String otherHealth = "None.";
  String eapTicks = "\u2610 |\u2612 |\u2610 ";
  String support =
      "Agree later shifts with the manager by end of April 2026.\nReview call in two weeks.";
  String customerSigned = "P Example\tDate 01/03/2016";
  String providerSigned = "C Coach\tDate 02/03/2016";
  String logo = "";
  String aboveSignatures = "";
  String outcomes = "\u2612|||";
  String started = "08/02/2016";
  String finished = "01/08/2016";

  Paper plan() {
    String[] ticks = eapTicks.split("\\|", -1);
    Paper paper =
        new Paper()
            .line(logo + "Access to Work Mental Health Support Service Support Plan")
            .line("Customer Name: " + name + "\tCustomer URN: " + urn)
            .line(
                "For security purposes only include the Customer name and URN number as the method of identification.")
            .line("Attending work at the moment " + attending)
            .line("Mental Health condition")
            .line("(What is the condition and when was it diagnosed?)");
    lines(paper, condition);
    paper.line("How is the condition affecting the Customer?");
    paper
        .line(
            "How is their condition impacting on their ability to carry out the full range of duties/work tasks?")
        .line(
            "What the key issues /difficulties which need to be addressed to assist their ability to carry out their work");
    lines(paper, affects);
    paper
        .line("Other health issues or disabilities")
        .line(
            "How do these, if at all, impact on their ability to carry out their full range of work tasks/activities?");
    lines(paper, otherHealth);
    paper
        .line("Has the Customer accessed their employee assistance programme?")
        .line(ticks[0] + "Yes, and attending counselling sessions")
        .line(ticks[1] + "No, due to not requiring therapeutic input")
        .line(ticks[2] + "No, as workplace does not have one")
        .line("What other support is the Customer receiving from their employer?")
        .line("A weekly talk.")
        .line(
            "Provide an outline of the agreed support and provisional timescales including any key milestones");
    lines(paper, support);
    return signed(paper);
  }

  Paper exitReport() {
    String[] ticks = outcomes.split("\\|", -1);
    Paper paper =
        new Paper()
            .line("Access to Work Mental Health Support Service Exit Report")
            .line("Customer Name: " + name + "\tCustomer URN: " + urn)
            .line("Date support started: " + started)
            .line("Date support finished: " + finished)
            .line("(Duration should be a maximum of 6 months)")
            .line("Date last worked with Customer:")
            .line("(If different to end date above)")
            .line("Outline the support accessed/provided during the support period:")
            .line("Six talks.")
            .line("Progress against recommendations:")
            .line("Recommendation 1 progress:")
            .line(
                "To include progress achieved in relation to recommendation. If recommendation was not progressed this should be explained.")
            .line("Later shifts agreed.")
            .line("Recommendation 1 next steps / further recommendations:")
            .line("Keep them.")
            .line("Recommendation 2 progress:")
            .line("Reviewed.")
            .line("Recommendation 2 next steps / further recommendations:")
            .line("None needed, it works.")
            .line("Measures of wellbeing at work, self-esteem and productivity")
            .line("To include all scores obtained (where relevant) and comments on these.")
            .line("GAD-7: 14, then 6")
            .line("Performance and sustainability")
            .line("Good.")
            .line("Outcome (tick as appropriate)")
            .row("Customer remains in same job", ticks[0])
            .row("Customer remains in work but changed job same employer", ticks[1])
            .row("Customer found another job with a different employer", ticks[2])
            .row("Customer is no longer in work", ticks[3]);
    return signed(paper);
  }

  private Paper signed(Paper paper) {
    lines(paper, aboveSignatures);
    return paper
        .line("Customer Signature " + customerSigned)
        .line("Support Provider Signature " + providerSigned);
  }

  private static void lines(Paper paper, String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(paper::line);
  }
}
