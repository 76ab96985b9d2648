package org.cadenza.studio.library.songs;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A song that is ordered but not yet stored.
 *
 * @param wishes what was asked, as text by the wish's label
 * @param planned JSON of what was decided before it was written
 * @param parent the song it is derived from
 */
public record NewSong(String id, String title, Map<String, String> wishes, String planned, Optional<String> parent) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** An id that nobody can guess. */
    public static String drawId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether {@code text} could be an id, which is then safe as a folder's name. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
