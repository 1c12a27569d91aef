package dev.curlexplain.event;

/**
 * What curl put in front of a line when asked: {@code 12:00:00.000001 [0-0] * [TCP] ...}.
 *
 * @param time as printed, {@code 12:00:00.000001}, or null
 * @param transfer number of the transfer, or null
 * @param connection number of the connection, or null
 * @param area trace component such as {@code TCP}, or null
 */
public record Stamp(String time, Integer transfer, Integer connection, String area) {
    public static final Stamp NONE = new Stamp(null, null, null, null);

    /** The same line with the ids that the library printed, where the tool printed none. */
    Stamp of(Integer librarysTransfer, Integer librarysConnection) {
        return new Stamp(
                time,
                transfer == null ? librarysTransfer : transfer,
                connection == null ? librarysConnection : connection,
                area);
    }

    Stamp inArea(String name) {
        return new Stamp(time, transfer, connection, name);
    }
}
