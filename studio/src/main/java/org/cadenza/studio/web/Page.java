package org.cadenza.studio.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page's files. Its addresses all lead to the one page, which shows what they name (router.ts). Files in
 * {@code assets} have their content's hash in their names and are kept for good.
 */
@Configuration(proxyBeanMethods = false)
class Page implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**").addResourceLocations(FILES).setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String address : List.of(
                "/",
                "/continue",
                "/continue/text",
                "/drums",
                "/library",
                "/songs/{id}",
                "/train",
                "/train/new",
                "/runs/{id}",
                "/evaluate",
                "/trials/{id}")) {
            registry.addViewController(address).setViewName("forward:/index.html");
        }
    }
}
