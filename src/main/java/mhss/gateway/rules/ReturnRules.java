package mhss.gateway.rules;

import java.util.List;

/**
 * What an edition says about the returns of the provider, and the figures they carry.
 *
 * @param sections of management information
 */
public record ReturnRules(
    List<ReturnRule> returns, List<FigureRule> figures, List<FigureRule.Section> sections) {

  public ReturnRules {
    returns = List.copyOf(returns);
    figures = List.copyOf(figures);
    sections = List.copyOf(sections);
  }
}
