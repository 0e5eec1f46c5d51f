// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.pipeline.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.housingstock.pipeline.domain.PlannedPlaces;

/** What was published of each project. */
public interface Pipeline {

    /**
     * What was published last of the project, or {@code unpublished} before the first time; the caller holds the lock of
     * the project.
     */
    Uni<PlannedPlaces> published(PlannedPlaces unpublished);

    /** Stores what is published of a project now. */
    Uni<Void> store(PlannedPlaces places);
}
