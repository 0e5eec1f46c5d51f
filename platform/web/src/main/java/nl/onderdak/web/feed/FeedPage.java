// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the feed.
 *
 * @param items the events, in the order of the feed
 * @param next position to go on from: that of the last event, or the requested one while there is no later event
 */
@Schema(description = "A part of the feed of events (gebeurtenissen)")
public record FeedPage(List<PublishedEvent> items, long next) {}
