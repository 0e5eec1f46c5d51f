// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure.application;

import java.time.Instant;
import nl.onderdak.quota.publishedfigure.domain.PublishedFigure;

/**
 * A published figure as it was taken in.
 *
 * @param figure what was published
 * @param version 1 when taken in, one more for each correction
 * @param recordedAt when
 */
public record RecordedFigure(PublishedFigure figure, long version, Instant recordedAt) {}
