package co.cosmeticos.platform.eventstream;

/** What a service tells by server-sent events; {@link EventFeedSchedule} calls it. */
public interface EventFeed {

    /** Tells everybody what is new, by as many queries however many listen, and ends the streams whose time is over. */
    void poll();

    /** Ends all streams: the server stops, and their clients ask another one. */
    void endAll();
}
