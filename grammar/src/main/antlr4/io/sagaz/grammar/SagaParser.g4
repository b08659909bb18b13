parser grammar SagaParser;

// The whole language, and its only description: the compiler, the language server and the tests all parse with it.
// Two tokens decide everywhere. Where a word could also be a name, the alternative with the word stands first.

options {
    tokenVocab = SagaLexer;
}

file: namespace? importing* declaration* EOF;

namespace: NAMESPACE path;

importing: IMPORT (JAVA path | path (DOT STAR)?);

path: name (DOT name)*;

// Declarations

declaration: annotation* (recordType | enumType | errorType | eventType | retryPolicy | service | saga);

recordType: RECORD name fields;

enumType: ENUM name LBRACE constant* RBRACE;

constant: annotation* name COMMA?;

errorType: ERROR name fields?;

eventType: EVENT name fields (TOPIC STRING)? (KEY name)?;

retryPolicy: RETRY name ASSIGN retry;

service: SERVICE name LBRACE operation* RBRACE;

operation: annotation* (QUERY | TRANSACTIONAL)* name params (COLON type)? (FAILS names)?;

fields: LBRACE field* RBRACE;

field: annotation* name COLON type (ASSIGN expression)? COMMA?;

params: LPAREN (param (COMMA param)*)? RPAREN;

param: name COLON type;

type: name (LESS type (COMMA type)* GREATER)? (QUESTION | COALESCE)*;

annotation: AT_SIGN name (LPAREN (note (COMMA note)*)? RPAREN)?;

note: (name COLON)? (literal | name);

// Sagas

saga: SAGA name params (COLON type)? LBRACE sagaClause* statement* result? RBRACE;

sagaClause
    : VERSION INT
    | KEY expression
    | TENANT expression
    | INDEX name ASSIGN expression
    | TIMEOUT DURATION
    | ON (FAILURE onFailure | (COMPLETED | COMPENSATED | SUSPENDED) emit)
    | SIGNAL name fields?
    ;

onFailure: FAIL FAST | GRACE DURATION | WAIT ALL;

statement: step | parallel;

result: RETURN expression;

parallel: PARALLEL LBRACE step* RBRACE;

step: annotation* (PIVOT | IRREVERSIBLE)? STEP name ASSIGN work clause*;

work: waiting | awaiting | each? atMost? tolerate? (call | run);

waiting: WAIT (UNTIL expression | expression);

awaiting: AWAIT name (WITHIN DURATION otherwise?)?;

otherwise: ELSE (REJECT | SKIP_WORD | DEFAULT expression);

each: FOR EACH name IN expression;

atMost: AT MOST INT;

tolerate: TOLERATE PERCENT;

call: name DOT name args;

run: RUN name args;

// Clauses of steps

clause: after | when | verify | limit | compensate | recover | emit;

after: AFTER names;

when: WHEN expression;

verify: VERIFY call;

limit: RETRY retry | NO RETRY | TIMEOUT DURATION;

retry: (INT | FOREVER | policy) pace? onErrors? | onErrors;

policy: word;

pace: BACKOFF DURATION RANGE DURATION | EVERY DURATION;

onErrors: ON names;

compensate: COMPENSATE compensation;

compensation: NONE | MANUAL STRING | (name ASSIGN)? call (LBRACE limit* RBRACE)?;

recover: RECOVER alternative (ELSE alternative)*;

alternative
    : RETRY retry
    | SKIP_WORD
    | DEFAULT expression
    | COMPENSATE
    | ROLLBACK
    | MANUAL STRING
    | call (LBRACE (compensate | limit)* RBRACE)?
    ;

emit: EMIT name args;

args: LPAREN (arg (COMMA arg)*)? RPAREN;

arg: (name COLON)? expression;

// Expressions, loosest first

expression: conjunction (OR conjunction)*;

conjunction: comparison (AND comparison)*;

comparison: coalescing ((EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | IN) coalescing)?;

coalescing: sum (COALESCE sum)*;

sum: product ((PLUS | MINUS) product)*;

product: unary ((STAR | SLASH) unary)*;

unary: (NOT | MINUS) unary | primary ((DOT | SAFE_DOT) name)*;

primary: literal | name args? | LPAREN expression RPAREN | LBRACKET (expression (COMMA expression)*)? RBRACKET;

literal: INT | DECIMAL | STRING | DURATION | PERCENT | TRUE | FALSE | NULL;

// Names

names: name (COMMA name)*;

name: word | FOREVER;

word
    : IDENTIFIER
    | QUOTED
    | JAVA
    | TOPIC
    | KEY
    | QUERY
    | TRANSACTIONAL
    | VERSION
    | TENANT
    | INDEX
    | FAILURE
    | FAIL
    | FAST
    | GRACE
    | ALL
    | COMPLETED
    | COMPENSATED
    | SUSPENDED
    | UNTIL
    | WITHIN
    | REJECT
    | SKIP_WORD
    | DEFAULT
    | EACH
    | IN
    | AT
    | MOST
    | TOLERATE
    | NO
    | BACKOFF
    | EVERY
    | NONE
    | MANUAL
    | ROLLBACK
    ;
