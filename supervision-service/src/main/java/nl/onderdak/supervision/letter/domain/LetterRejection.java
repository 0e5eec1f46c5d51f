// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.policy.domain.Step;

/** Why a letter is not drawn up or not approved. */
public sealed interface LetterRejection extends Rejection {

    /** Figures in it may still change. */
    record LetterNotFinal(Set<Provisional> reasons) implements LetterRejection {

        public LetterNotFinal {
            reasons = Set.copyOf(reasons);
        }

        @Override
        public List<Object> arguments() {
            return List.of(
                    String.join(", ", reasons.stream().map(Enum::name).sorted().toList()));
        }
    }

    /** The letter bears an earlier date than its figures. */
    record LetterBeforeFigures(LocalDate referenceDate) implements LetterRejection {

        @Override
        public List<Object> arguments() {
            return List.of(referenceDate.toString());
        }
    }

    /** There is a letter of this kind about the same step, plan or day, approved or waiting for its approval. */
    record LetterExists(LetterKind kind) implements LetterRejection {

        @Override
        public List<Object> arguments() {
            return List.of(kind.name());
        }
    }

    /** The step is another, or in another state, than the kind of letter is for. */
    record StepNotForLetter(LetterKind kind, Step step, State state) implements LetterRejection {

        @Override
        public List<Object> arguments() {
            return List.of(kind.name(), step.number(), state.name());
        }
    }

    /** The plan or step changed after the letter was drawn up. */
    record SubjectChanged() implements LetterRejection {}

    /** No municipality to write to. */
    record NobodyToWriteTo() implements LetterRejection {}

    /** The letter was approved or rejected before. */
    record LetterNotDraft(LetterState state) implements LetterRejection {

        @Override
        public List<Object> arguments() {
            return List.of(state.name());
        }
    }

    /** The owners of the facts do not confirm the figures of these municipalities now. */
    record FiguresNotProved(Set<MunicipalityCode> municipalities) implements LetterRejection {

        public FiguresNotProved {
            municipalities = Set.copyOf(municipalities);
        }

        @Override
        public List<Object> arguments() {
            return List.of(String.join(
                    ", ",
                    municipalities.stream()
                            .map(MunicipalityCode::value)
                            .sorted()
                            .toList()));
        }
    }
}
