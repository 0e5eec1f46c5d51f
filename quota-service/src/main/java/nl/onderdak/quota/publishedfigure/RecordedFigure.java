// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import java.time.Instant;

/**
 * A recorded version of a published figure.
 *
 * @param figure the published figure
 * @param version 1 when recorded, one more for each correction
 * @param recordedAt when it was recorded
 */
public record RecordedFigure(PublishedFigure figure, long version, Instant recordedAt) {}
