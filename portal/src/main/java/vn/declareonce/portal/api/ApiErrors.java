package vn.declareonce.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.declareonce.portal.problem.Problem;
import vn.declareonce.portal.problem.Problems;

/** What goes wrong in the API, as problems. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused, HttpServletRequest request) {
        return problems.answer(refused.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return problems.answer(Problem.LARGE, request);
    }

    @ExceptionHandler({
        MultipartException.class,
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class
    })
    ResponseEntity<Map<String, Object>> value(Exception wrong, HttpServletRequest request) {
        return problems.answer(Problem.VALUE, request);
    }

    /** The line was cut: nothing was taken, and nobody reads the answer. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> cut(IOException cut, HttpServletRequest request) {
        LOG.debug("A request of the API was cut off", cut);
        return problems.answer(Problem.VALUE, request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> broke(Exception failure, HttpServletRequest request) {
        LOG.error("A request of the API broke", failure);
        return problems.answer(Problem.BROKE, request);
    }
}
