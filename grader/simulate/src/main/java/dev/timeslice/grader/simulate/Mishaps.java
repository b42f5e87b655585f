package dev.timeslice.grader.simulate;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.policy.PolicyEntry;
import dev.timeslice.grader.simulate.policy.PolicyRegistry;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.ContractRule;
import dev.timeslice.model.ContractViolation;
import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.scheduling.RuleSentences;
import java.util.stream.Collectors;

/** Says what stopped a run, for whoever wrote the policy or chose it. */
final class Mishaps {
    private final PolicyRegistry registry;
    private final Texts texts;

    Mishaps(PolicyRegistry registry, Texts texts) {
        this.registry = registry;
        this.texts = texts;
    }

    /**
     * @throws BadInput if it was not the policy but what it was given
     */
    String told(Contestant contestant, Throwable mishap) {
        if (mishap instanceof NotImplemented stub) {
            return texts.get("policy.stub", contestant.label(), String.valueOf(stub.getMessage()));
        }
        if (mishap instanceof ContractViolation violation) {
            return told(contestant, violation);
        }
        return texts.get("policy.error", contestant.label(), mishap.getClass().getName());
    }

    private String told(Contestant contestant, ContractViolation violation) {
        if (violation.getCause() instanceof BadInput input) {
            throw input;
        }
        if (violation.rule() == ContractRule.PICK_WHERE_IT_MAY_RUN
                && !contestant.policy().affinity()) {
            return texts.get("policy.affinity", contestant.label(), violation.tick(), policiesWithAffinity());
        }
        return texts.get(
                "policy.broke",
                contestant.label(),
                violation.tick(),
                RuleSentences.of(violation.rule()).in(texts.locale()),
                violation.detail());
    }

    private String policiesWithAffinity() {
        return registry.policies().stream()
                .filter(PolicyEntry::affinity)
                .map(PolicyEntry::name)
                .collect(Collectors.joining(", "));
    }
}
