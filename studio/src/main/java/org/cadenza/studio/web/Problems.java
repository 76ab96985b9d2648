package org.cadenza.studio.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cadenza.studio.library.NoRoomException;
import org.cadenza.studio.library.runs.NameTakenException;
import org.cadenza.studio.library.uploads.RefusedUploadException;
import org.cadenza.studio.workshop.Problem;
import org.cadenza.studio.workshop.WrongOrderException;
import org.cadenza.studio.workshop.jobs.QueueFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Failures as {@code application/problem+json} (RFC 9457): what was given, what was expected, whose move it is. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** As the operating systems say it. */
    private static final Pattern FULL = Pattern.compile("(?i)no space left|not enough space|quota exceeded");

    /** Which one is no visitor's business. */
    private static final String FILE = "a file could not be read or written; the studio's log tells which";

    @ExceptionHandler
    ResponseEntity<Object> badRequest(BadRequestException failure) {
        String names =
                failure.errors().stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "This order cannot be met", failure.getMessage());
        problem.setDetail(failure.errors().size() == 1 ? failure.getMessage() : "these fields are wrong: " + names);
        problem.setProperty("errors", failure.errors());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NoSuchSongException failure) {
        return answer(problem(HttpStatus.NOT_FOUND, "There is no such song", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NoSuchRunException failure) {
        return answer(problem(HttpStatus.NOT_FOUND, "There is no such run", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NoSuchTrialException failure) {
        return answer(problem(HttpStatus.NOT_FOUND, "There is no such trial", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NoSuchPatternException failure) {
        return answer(problem(HttpStatus.NOT_FOUND, "There is no such pattern", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrong(WrongOrderException failure) {
        return badRequest(new BadRequestException(failure.reasons().entrySet().stream()
                .map(wrong -> BadRequestException.error(wrong.getKey(), wrong.getValue()))
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Object> taken(NameTakenException failure) {
        return badRequest(BadRequestException.of("name", failure));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NoSuchFileException failure) {
        return answer(
                problem(HttpStatus.NOT_FOUND, "There is no such file", "it has no such file; it may not be done yet"));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NoSuchUploadException failure) {
        return answer(problem(HttpStatus.NOT_FOUND, "There is no such upload", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedUploadException failure) {
        HttpStatus status = switch (failure.reason()) {
            case UNFIT -> HttpStatus.BAD_REQUEST;
            case TOO_MUCH -> HttpStatus.CONTENT_TOO_LARGE;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return answer(problem(status, "That is not taken", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> needed(StillNeededException failure) {
        return answer(problem(HttpStatus.CONFLICT, "It is still needed", failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> full(QueueFullException failure) {
        return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "The queue is full", failure.getMessage()));
    }

    /** {@link EventStreams} has no thread left. */
    @ExceptionHandler
    ResponseEntity<Object> crowded(RejectedExecutionException failure) {
        return answer(problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many listen",
                "as many follow songs and trainings as can; ask how it stands, or try again later"));
    }

    /** Nobody hears an answer to a visitor who has gone. */
    @ExceptionHandler
    ResponseEntity<Object> failed(IOException failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (failure instanceof SocketTimeoutException) {
            return answer(problem(HttpStatus.REQUEST_TIMEOUT, "Nothing came any more", "send it again"));
        }
        if (failure instanceof NoRoomException) {
            return answer(problem(HttpStatus.INSUFFICIENT_STORAGE, "There is no room", failure.getMessage()));
        }
        if (FULL.matcher(String.valueOf(failure.getMessage())).find()) {
            LOG.error("the disk is full", failure);
            return answer(problem(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "There is no room",
                    "the disk is full; make room, then try again"));
        }
        return defect(failure, FILE);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Error failure) {
        return defect(failure, Problem.of(failure).sentence());
    }

    private static ResponseEntity<Object> defect(Throwable failure, String sentence) {
        LOG.error("a request failed", failure);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "The work failed", sentence));
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(RuntimeException failure) {
        Problem reason = Problem.of(failure);
        if (reason.kind() == Problem.Kind.ORDER) {
            return answer(problem(HttpStatus.BAD_REQUEST, "This order cannot be met", reason.sentence()));
        }
        return defect(failure, reason.kind() == Problem.Kind.WORK ? FILE : reason.sentence());
    }

    /** JSON that is none, or has a field that is not known or of another kind. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getCause() instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds() == null
                    ? List.of()
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList();
            String name = unknown.getPropertyName();
            return badRequest(new BadRequestException(
                    List.of(new FieldError(name, "'" + name + "' is not a field of this request", known))));
        }
        if (failure.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            String field = json.getPath().get(0).getPropertyName();
            return badRequest(new BadRequestException(
                    List.of(new FieldError(String.valueOf(field), "'" + field + "' is of the wrong kind", null))));
        }
        return answer(problem(HttpStatus.BAD_REQUEST, "That is not JSON", "the body must be a JSON object"));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongKind(MethodArgumentTypeMismatchException failure) {
        String message = failure.getName() + " is '" + failure.getValue() + "', which is of the wrong kind";
        return badRequest(new BadRequestException(List.of(new FieldError(failure.getName(), message, null))));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
