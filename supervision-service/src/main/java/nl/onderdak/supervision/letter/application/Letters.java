// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterState;

/** The letters. Their content never changes. */
public interface Letters {

    /**
     * Which letters to list; null is no condition.
     *
     * @param kind of this kind
     * @param state in this state
     * @param municipality addressed to this municipality
     */
    record Filter(LetterKind kind, LetterState state, MunicipalityCode municipality) {}

    /**
     * Who reads; null is no condition.
     *
     * @param province letters that this province wrote
     * @param addressees letters that are addressed to one of these municipalities
     * @param sent only those that were approved
     */
    record Readers(ProvinceCode province, Set<MunicipalityCode> addressees, boolean sent) {}

    /** Stores a new one; false when there is one of its kind about the same step, plan or day that was not rejected. */
    Uni<Boolean> add(Letter letter);

    /** One letter, or empty. */
    Uni<Optional<Letter>> find(UUID id);

    /** One letter, locked until the transaction ends, or empty. */
    Uni<Optional<Letter>> lock(UUID id);

    /** Stores the state of a letter, with who approved or rejected it. */
    Uni<Void> store(Letter letter);

    /** Up to {@code most}, oldest first, after the given one or from the first. */
    Uni<List<Letter>> list(Readers readers, Filter filter, UUID after, int most);
}
