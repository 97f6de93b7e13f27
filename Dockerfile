# Builds Zhixun with Maven and runs one or more of its roles: docker run zhixun run index web …
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Dquick -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/zhixun zhixun
COPY --from=build /src/app/target/lib /opt/zhixun/lib
COPY --from=build /src/app/target/app-0.1.0.jar /opt/zhixun/lib/
USER zhixun
WORKDIR /var/lib/zhixun
VOLUME /var/lib/zhixun
EXPOSE 7070
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
  "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Djava.awt.headless=true", \
  "-cp", "/opt/zhixun/lib/*", "zhixun.app.cli.Main"]
CMD ["up", "--data", "/var/lib/zhixun", "--behind-proxy", "--bind", "0.0.0.0"]
