// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.publishedfigure.domain.PublishedFigure.Key;

/** Published figures, append-only: the newest version counts. */
public interface PublishedFigures {

    /** Keeps others from adding figures until the transaction ends. */
    Uni<Void> closeForIntake();

    /** Which of these there are. */
    Uni<Set<Key>> given(Collection<Key> keys);

    /** The newest version. */
    Uni<Optional<RecordedFigure>> find(Key key);

    /** The newest versions, sorted by half-year, municipality and revision; filters that are null let all pass. */
    Uni<List<RecordedFigure>> list(HalfYear halfYear, MunicipalityCode municipality, Key after, int limit);

    /** Adds versions in one statement. */
    Uni<Void> addAll(List<RecordedFigure> figures);
}
