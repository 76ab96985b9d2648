package org.cadenza.studio.library;

import java.io.IOException;

/** There is too little room on the disk, or below the studio's quota, for something new. */
public final class NoRoomException extends IOException {

    public NoRoomException(String sentence) {
        super(sentence);
    }
}
